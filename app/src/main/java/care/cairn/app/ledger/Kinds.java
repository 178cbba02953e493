package care.cairn.app.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Every kind of act of every module, and whose tables it fills. */
@Component
class Kinds {
    private final List<Governed> modules;
    private final Map<Class<? extends Act>, ActKind> byType = new HashMap<>();
    private final Map<String, ActKind> byKey = new HashMap<>();
    private final Map<String, Governed> owners = new HashMap<>();

    Kinds(List<Governed> modules) {
        this.modules = List.copyOf(modules);
        for (var module : modules) {
            for (var kind : module.kinds()) {
                if (byKey.put(kind.key(), kind) != null || byType.put(kind.type(), kind) != null) {
                    throw new IllegalStateException(kind + " is listed twice");
                }
                owners.put(kind.key(), module);
            }
        }
    }

    List<Governed> modules() {
        return modules;
    }

    /** All keys, in alphabetical order. */
    List<String> keys() {
        return byKey.keySet().stream().sorted().toList();
    }

    ActKind of(Act act) {
        var kind = byType.get(act.getClass());
        if (kind == null) {
            throw new IllegalArgumentException(
                    act.getClass() + " is in no module's list of acts, so it cannot be recorded");
        }
        return kind;
    }

    ActKind byKey(String key) {
        var kind = byKey.get(key);
        if (kind == null) {
            throw new IllegalStateException(
                    "The record has an act of kind " + key + ", which this program does not know");
        }
        return kind;
    }

    boolean knows(String key) {
        return byKey.containsKey(key);
    }

    Governed owner(String key) {
        byKey(key);
        return Objects.requireNonNull(owners.get(key));
    }
}
