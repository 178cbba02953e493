package care.cairn.core.opinion.groups;

import care.cairn.core.opinion.votes.VoteMatrix;

/**
 * Whether axes foretell votes that they were not fitted to. Without that there is nothing behind
 * the votes that could be grouped, however well axes fit the votes they know. A fifth of the votes
 * at a time is kept back, until {@value #ENOUGH} or all were foretold once.
 *
 * @param axes how many axes foretell better than one fewer, by more than chance; 0 to 3
 * @param gain how much of the squared error of the statements' means they take away
 */
record Foresight(int axes, double gain) {

    private static final int PARTS = 5;
    private static final int ENOUGH = 20_000;

    /** An axis must help by this many standard errors, people being independent. */
    private static final double SURE = 2;

    static Foresight of(VoteMatrix votes, int sweeps) {
        int people = votes.participants().size();
        double[][] gains = new double[Factors.AXES][people];
        double error = 0;
        int told = 0;
        for (int part = 0; part < PARTS && told < ENOUGH; part++) {
            Cells known = Cells.without(votes, part, PARTS);
            Factors factors = Factors.fit(known, sweeps);
            double[] means = known.means();
            for (int i = 0; i < people; i++) {
                for (int c = votes.start(i); c < votes.start(i + 1); c++) {
                    int j = votes.statement(c);
                    if (Cells.part(i, j, PARTS) == part) {
                        int value = votes.sign(c);
                        double before = square(value - means[j]);
                        error += before;
                        told++;
                        double guess = factors.centres[j];
                        for (int axis = 0; axis < Factors.AXES; axis++) {
                            int w = Factors.AXES * j + axis;
                            guess += factors.loads[w] * factors.scores[Factors.AXES * i + axis];
                            double after = square(value - guess);
                            gains[axis][i] += before - after;
                            before = after;
                        }
                    }
                }
            }
        }
        int axes = 0;
        double gain = 0;
        for (int axis = 0; axis < Factors.AXES; axis++) {
            double sum = 0;
            double squares = 0;
            for (double each : gains[axis]) {
                sum += each;
                squares += each * each;
            }
            if (sum <= SURE * Math.sqrt(squares)) {
                break;
            }
            axes++;
            gain += sum;
        }
        return new Foresight(axes, error > 0 ? gain / error : 0);
    }

    private static double square(double value) {
        return value * value;
    }
}
