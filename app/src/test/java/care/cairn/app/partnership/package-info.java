@NullMarked
package care.cairn.app.partnership;

import org.jspecify.annotations.NullMarked;
