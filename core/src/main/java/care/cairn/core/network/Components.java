package care.cairn.core.network;

import java.util.Arrays;

/**
 * The pieces a network falls into, numbered by their first partner: the piece of partner 0 is 0,
 * that of the first partner outside it is 1, and so on.
 *
 * @param of the piece of each partner
 * @param count how many there are
 */
public record Components(int[] of, int count) {

    /** Pieces in which each partner reaches each other one, directions left aside. */
    public static Components weak(Network network) {
        Network either = network.undirected();
        int[] of = new int[either.size()];
        Arrays.fill(of, -1);
        int[] stack = new int[either.size()];
        int count = 0;
        for (int first = 0; first < of.length; first++) {
            if (of[first] >= 0) {
                continue;
            }
            int waiting = 0;
            stack[waiting++] = first;
            of[first] = count;
            while (waiting > 0) {
                int v = stack[--waiting];
                for (int k = either.out().start(v); k < either.out().end(v); k++) {
                    int w = either.out().at(k);
                    if (of[w] < 0) {
                        of[w] = count;
                        stack[waiting++] = w;
                    }
                }
            }
            count++;
        }
        return new Components(of, count);
    }

    /** Pieces in which each partner reaches each other one along directions (Tarjan 1972). */
    public static Components strong(Network network) {
        return new StrongComponents(network.out()).found();
    }

    /** How many partners each piece has. */
    public int[] sizes() {
        int[] sizes = new int[count];
        for (int piece : of) {
            sizes[piece]++;
        }
        return sizes;
    }

    /** The same pieces, whatever their numbers, numbered by their first partner. */
    static Components numbered(int[] pieces) {
        int[] number = new int[pieces.length];
        Arrays.fill(number, -1);
        int[] of = new int[pieces.length];
        int count = 0;
        for (int i = 0; i < pieces.length; i++) {
            if (number[pieces[i]] < 0) {
                number[pieces[i]] = count++;
            }
            of[i] = number[pieces[i]];
        }
        return new Components(of, count);
    }
}
