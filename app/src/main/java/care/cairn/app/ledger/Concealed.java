package care.cairn.app.ledger;

/**
 * Says of an entry whether its words are kept from view for now, though the record holds them:
 * given as a bean by a module that promised so. The proof of the entry is shown all the same.
 */
public interface Concealed {
    boolean conceals(Entry entry);
}
