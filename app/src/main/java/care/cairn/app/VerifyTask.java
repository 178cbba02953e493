package care.cairn.app;

import care.cairn.app.database.CommandLineTask;
import care.cairn.app.ledger.Verification;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** {@code ./cairn verify [--deep]}: checks the record and says in words what does not fit. */
@Component
class VerifyTask implements CommandLineTask {
    private final Verification verification;
    private final MessageSource messages;

    VerifyTask(Verification verification, MessageSource messages) {
        this.verification = verification;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "verify";
    }

    /**
     * 0 where all is whole, 1 where something does not fit, 2 where the words are not understood.
     */
    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (!List.of("--deep").containsAll(arguments)) {
            out.println("Usage: ./cairn verify [--deep] [--data DIR]");
            return 2;
        }
        boolean deep = arguments.contains("--deep");
        var report = deep ? verification.checkDeep() : verification.check();
        report.findings()
                .forEach(it ->
                        out.println(
                                it.place()
                                        + ": "
                                        + say(it.messageKey(), it.arguments().toArray())));
        if (!report.whole()) {
            out.println(say("verify.broken", report.findings().size(), report.entries()));
            return 1;
        }
        out.println(say("verify.whole", report.entries()));
        if (deep) {
            out.println(say("verify.tables", report.tables(), report.rows()));
        }
        out.println(say("record.root") + ": " + report.root());
        return 0;
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.ENGLISH);
    }
}
