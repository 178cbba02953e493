package care.cairn.app.web.table;

import java.io.IOException;
import java.io.OutputStream;

/** A format in which tables are taken away; a bean of the module that speaks it. */
public interface TableFormat {

    /** The ending of the file, such as {@code csv}. */
    String ending();

    /** The media type, such as {@code text/csv;charset=UTF-8}. */
    String mediaType();

    /** Writes the table; nothing that people typed may run as a formula in it. */
    void write(Table table, OutputStream out) throws IOException;
}
