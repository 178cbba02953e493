/** What forms and lists are made of: options, links, shares, pages of a long list. */
@NullMarked
package care.cairn.app.web.form;

import org.jspecify.annotations.NullMarked;
