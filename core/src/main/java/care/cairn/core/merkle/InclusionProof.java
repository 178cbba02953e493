package care.cairn.core.merkle;

import java.util.List;

/**
 * The path that leads from one leaf to the root of a tree.
 *
 * @param index place of the entry, from 0
 * @param size number of entries of the tree
 * @param path sibling hashes, leaf to root
 */
public record InclusionProof(long index, long size, List<Hash> path) {

    public InclusionProof {
        path = List.copyOf(path);
    }
}
