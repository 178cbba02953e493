/** Unusual counts in series with seasons, as public health watches for outbreaks. */
@NullMarked
package care.cairn.core.spc.surveillance;

import org.jspecify.annotations.NullMarked;
