/** Tables for spreadsheets: what a page hands over, and the formats that other modules give. */
@NullMarked
package care.cairn.app.web.table;

import org.jspecify.annotations.NullMarked;
