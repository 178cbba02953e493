/** Groups that votes themselves show: positions, how many groups if any, and how stable. */
@NullMarked
package care.cairn.core.opinion.groups;

import org.jspecify.annotations.NullMarked;
