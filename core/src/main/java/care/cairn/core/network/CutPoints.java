package care.cairn.core.network;

import java.util.Arrays;

/** Partners without whom those they hold together fall apart. */
public final class CutPoints {
    private CutPoints() {}

    /**
     * Into how many pieces each partner's component falls without it, directions left aside: 2 or
     * more for a cut point, 1 for any other with a tie, 0 without one (Hopcroft and Tarjan 1973).
     */
    public static int[] pieces(Network network) {
        Rows rows = network.undirected().out();
        int size = rows.size();
        int[] met = new int[size];
        int[] low = new int[size];
        int[] from = new int[size];
        int[] next = new int[size];
        int[] pieces = new int[size];
        Arrays.fill(met, -1);
        int clock = 0;
        for (int root = 0; root < size; root++) {
            if (met[root] >= 0) {
                continue;
            }
            int v = root;
            from[v] = -1;
            met[v] = clock++;
            low[v] = met[v];
            next[v] = rows.start(v);
            while (v >= 0) {
                if (next[v] < rows.end(v)) {
                    int w = rows.at(next[v]++);
                    if (met[w] >= 0) {
                        low[v] = Math.min(low[v], met[w]);
                    } else {
                        from[w] = v;
                        met[w] = clock++;
                        low[w] = met[w];
                        next[w] = rows.start(w);
                        v = w;
                    }
                } else {
                    int above = from[v];
                    if (above >= 0) {
                        low[above] = Math.min(low[above], low[v]);
                        pieces[above] += low[v] >= met[above] ? 1 : 0;
                        pieces[v]++;
                    }
                    v = above;
                }
            }
        }
        return pieces;
    }
}
