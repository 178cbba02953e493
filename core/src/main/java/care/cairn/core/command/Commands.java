package care.cairn.core.command;

import care.cairn.core.command.network.NetworkCommand;
import care.cairn.core.command.opinion.OpinionCommand;
import care.cairn.core.command.spc.SpcCommand;
import care.cairn.core.command.tally.TallyCommand;
import java.util.List;
import java.util.Optional;

/** Every command. */
public final class Commands {
    /** In the order in which they are listed. */
    public static final List<Command> ALL =
            List.of(
                    new SpcCommand(),
                    new TallyCommand(),
                    new NetworkCommand(),
                    new OpinionCommand());

    private Commands() {}

    /** The command of this name, if there is one. */
    public static Optional<Command> byName(String name) {
        return ALL.stream().filter(command -> command.name().equals(name)).findFirst();
    }
}
