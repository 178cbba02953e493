package care.cairn.core.network;

/** How deep in the thick of things each partner is. */
public final class Cores {
    private Cores() {}

    /**
     * The core number of each partner: the largest k so that it belongs to a set of partners who
     * each have k or more others of the set as partners (Seidman 1983), directions left aside.
     */
    public static int[] of(Network network) {
        Rows rows = network.undirected().out();
        int size = rows.size();
        int[] left = new int[size];
        boolean[] taken = new boolean[size];
        int[] core = new int[size];
        for (int i = 0; i < size; i++) {
            left[i] = rows.count(i);
        }
        int level = 0;
        for (int n = 0; n < size; n++) {
            int least = -1;
            for (int i = 0; i < size; i++) {
                if (!taken[i] && (least < 0 || left[i] < left[least])) {
                    least = i;
                }
            }
            level = Math.max(level, left[least]);
            core[least] = level;
            taken[least] = true;
            for (int k = rows.start(least); k < rows.end(least); k++) {
                left[rows.at(k)]--;
            }
        }
        return core;
    }
}
