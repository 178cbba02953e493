/** Votes on statements: who said what last, how many, and the sparse matrix of it. */
@NullMarked
package care.cairn.core.opinion.votes;

import org.jspecify.annotations.NullMarked;
