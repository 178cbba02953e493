/**
 * The pages on which an analyst defines a measure and keeps it: targets, steward, chart, limits.
 */
@NullMarked
package care.cairn.app.measures.definitions;

import org.jspecify.annotations.NullMarked;
