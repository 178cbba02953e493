package care.cairn.core.merkle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A receipt that can be kept and checked offline: one entry's proof with the checkpoint that it
 * leads to (C2SP tlog-proof, {@code .tlog-proof}).
 *
 * @param proof of the entry's place in the tree of the checkpoint
 * @param checkpoint the signed note
 */
public record Receipt(InclusionProof proof, Note checkpoint) {

    private static final String HEADER = "c2sp.org/tlog-proof@v1";

    /**
     * Checks that proof and checkpoint are of one size.
     *
     * @throws IllegalArgumentException if they are not, or the note is no checkpoint
     */
    public Receipt {
        if (Checkpoint.parse(checkpoint.text()).size() != proof.size()) {
            throw new IllegalArgumentException("Proof and checkpoint are of different sizes.");
        }
    }

    /**
     * Reads a receipt; a line {@code extra} is allowed and not kept.
     *
     * @throws IllegalArgumentException if it is malformed
     */
    public static Receipt parse(String text) {
        int blank = text.indexOf("\n\n");
        List<String> lines =
                new ArrayList<>(List.of(text.substring(0, Math.max(0, blank)).split("\n", -1)));
        if (!lines.removeFirst().equals(HEADER) || lines.isEmpty()) {
            throw new IllegalArgumentException("A receipt begins with " + HEADER + ".");
        }
        if (lines.getFirst().startsWith("extra ")) {
            lines.removeFirst();
        }
        if (lines.isEmpty() || !lines.getFirst().matches("index (0|[1-9]\\d{0,18})")) {
            throw new IllegalArgumentException("A receipt names the index of its entry.");
        }
        long index = Long.parseLong(lines.removeFirst().substring("index ".length()));
        Note note = Note.parse(text.substring(blank + 2));
        long size = Checkpoint.parse(note.text()).size();
        List<Hash> path = lines.stream().map(Hash::ofBase64).toList();
        return new Receipt(new InclusionProof(index, size, path), note);
    }

    /** The receipt as a file. */
    public String text() {
        StringBuilder out = new StringBuilder(HEADER).append('\n');
        out.append("index ").append(proof.index()).append('\n');
        proof.path().forEach(hash -> out.append(hash.base64()).append('\n'));
        return out.append('\n').append(checkpoint.encoded()).toString();
    }

    /** The checkpoint, if the log's key signed it and this entry stands in it; empty otherwise. */
    public Optional<Checkpoint> proves(byte[] entry, VerifierKey key) {
        return Checkpoint.open(checkpoint.encoded(), key)
                .filter(head -> head.origin().equals(key.name()))
                .filter(head -> Proofs.verifyInclusion(proof, Rfc6962.leaf(entry), head.root()));
    }
}
