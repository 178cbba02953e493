/** What decisions give to the pages of others: the week, charts, the bar. */
@NullMarked
package care.cairn.app.decisions.news;

import org.jspecify.annotations.NullMarked;
