package care.cairn.core.network;

import java.util.Arrays;

/** One walk in depth over all ties; a stack of our own, for networks may be deep. */
final class StrongComponents {
    private final Rows out;

    private final int[] met;

    private final int[] low;

    private final int[] piece;

    /** The way to where the walk is, and how far each row on it has been read. */
    private final int[] way;

    private final int[] next;

    private final int[] open;

    private int opened;

    private int clock;

    private int pieces;

    StrongComponents(Rows out) {
        this.out = out;
        int size = out.size();
        met = new int[size];
        low = new int[size];
        piece = new int[size];
        way = new int[size];
        next = new int[size];
        open = new int[size];
        Arrays.fill(met, -1);
        Arrays.fill(piece, -1);
    }

    Components found() {
        for (int i = 0; i < met.length; i++) {
            if (met[i] < 0) {
                walk(i);
            }
        }
        return Components.numbered(piece);
    }

    private void walk(int first) {
        int depth = 0;
        enter(first);
        way[0] = first;
        while (depth >= 0) {
            int v = way[depth];
            if (next[v] < out.end(v)) {
                int w = out.at(next[v]++);
                if (met[w] < 0) {
                    enter(w);
                    way[++depth] = w;
                } else if (piece[w] < 0) {
                    low[v] = Math.min(low[v], met[w]);
                }
            } else {
                depth--;
                if (depth >= 0) {
                    low[way[depth]] = Math.min(low[way[depth]], low[v]);
                }
                if (low[v] == met[v]) {
                    close(v);
                }
            }
        }
    }

    private void enter(int v) {
        met[v] = clock;
        low[v] = clock++;
        next[v] = out.start(v);
        open[opened++] = v;
    }

    private void close(int v) {
        int w;
        do {
            w = open[--opened];
            piece[w] = pieces;
        } while (w != v);
        pieces++;
    }
}
