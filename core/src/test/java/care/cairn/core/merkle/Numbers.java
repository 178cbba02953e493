package care.cairn.core.merkle;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.ArrayList;
import java.util.List;

/** A log in memory whose entry i is the decimal text of i, with every completed subtree kept. */
final class Numbers implements NodeSource {

    private final List<List<Hash>> levels = new ArrayList<>();
    private Frontier frontier = Frontier.EMPTY;

    static byte[] entry(long index) {
        return Long.toString(index).getBytes(US_ASCII);
    }

    static Numbers upTo(int size) {
        Numbers log = new Numbers();
        for (int i = 0; i < size; i++) {
            log.append(Rfc6962.leaf(entry(i)));
        }
        return log;
    }

    void append(Hash leaf) {
        Frontier.Appended appended = frontier.appendRecording(leaf);
        for (Node node : appended.completed()) {
            if (node.height() == levels.size()) {
                levels.add(new ArrayList<>());
            }
            List<Hash> level = levels.get(node.height());
            if (level.size() != node.index()) {
                throw new AssertionError("out of order: " + node);
            }
            level.add(node.hash());
        }
        frontier = appended.frontier();
    }

    Frontier frontier() {
        return frontier;
    }

    Tree tree(long size) {
        return new Tree(size, this);
    }

    @Override
    public Hash node(int height, long index) {
        return levels.get(height).get(Math.toIntExact(index));
    }
}
