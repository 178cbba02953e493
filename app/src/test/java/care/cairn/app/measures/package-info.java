@NullMarked
package care.cairn.app.measures;

import org.jspecify.annotations.NullMarked;
