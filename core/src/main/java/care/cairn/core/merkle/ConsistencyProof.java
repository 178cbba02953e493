package care.cairn.core.merkle;

import java.util.List;

/**
 * The hashes that show a larger tree to begin with all entries of a smaller one.
 *
 * @param from number of entries of the smaller tree
 * @param to number of entries of the larger tree
 * @param path hashes in the order of RFC 6962 section 2.1.2
 */
public record ConsistencyProof(long from, long to, List<Hash> path) {

    public ConsistencyProof {
        path = List.copyOf(path);
    }
}
