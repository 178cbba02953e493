package care.cairn.app.exchange;

import care.cairn.app.ledger.Concealed;
import care.cairn.app.ledger.Entry;
import org.springframework.stereotype.Component;

/**
 * Whole rows of somebody's spreadsheet were not written for the public: the record proves them, the
 * page of the log shows them to members, and nobody else reads them.
 */
@Component
class KeptRows implements Concealed {
    @Override
    public boolean conceals(Entry entry) {
        return entry.kind().startsWith("log.row-kept/");
    }
}
