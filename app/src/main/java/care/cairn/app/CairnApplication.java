package care.cairn.app;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program. */
@SpringBootApplication
public class CairnApplication {

    /** Does what the words ask for, and ends with 0, or with 1 and a sentence that says why. */
    public static void main(String[] args) {
        Run run = new Run(System.getenv("CAIRN_DB_URL"), System.out, System.err);
        int code = run.of(args);
        if (code != Run.STAYS) {
            System.exit(code);
        }
    }
}
