/** Taking words back: one person asks, a second one approves or declines by an act of their own. */
@NullMarked
package care.cairn.app.access.erasure;

import org.jspecify.annotations.NullMarked;
