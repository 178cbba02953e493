package care.cairn.canary;

import org.dhatim.fastexcel.reader.CellType;

/** Reads a spreadsheet outside of exchange. */
public final class ReaderOfWorkbooks {
    public CellType first() {
        return CellType.STRING;
    }
}
