/** Data in use: what the measures were used for, and what came of it. */
@NullMarked
package care.cairn.app.learning.use;

import org.jspecify.annotations.NullMarked;
