package care.cairn.core.command;

/** A command line or a file that cannot be answered; the message is one line that helps. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Refused(String sentence) {
        super(oneLine(sentence));
    }

    public Refused(String sentence, Throwable cause) {
        super(oneLine(sentence), cause);
    }

    /** The line. */
    public String sentence() {
        return String.valueOf(getMessage());
    }

    private static String oneLine(String sentence) {
        return sentence.replaceAll("\\p{Cntrl}+", " ");
    }
}
