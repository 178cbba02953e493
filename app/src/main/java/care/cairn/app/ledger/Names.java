package care.cairn.app.ledger;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Who the ids in the record are; known to the partnership, not to the record. */
public interface Names {

    /** Names by person; those erased or unknown are left out. */
    Map<UUID, String> people(Collection<UUID> people);

    /** Names by partner. */
    Map<UUID, String> partners(Collection<UUID> partners);
}
