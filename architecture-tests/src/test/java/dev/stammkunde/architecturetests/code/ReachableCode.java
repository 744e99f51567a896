package dev.stammkunde.architecturetests.code;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a function's code can call, seen from its handler: a call of an interface may reach each
 * class that the code reached so far makes an instance of.
 *
 * <p>It errs to one side alone: it may find a call that never happens, and misses none but by
 * reflection.
 */
final class ReachableCode {

    private static final String OURS = "dev.stammkunde.";

    /** Of ours, what calls AWS without a client of the SDK: each method is one call. */
    private static final Set<String> OWN_CLIENTS =
            Set.of("dev.stammkunde.platform.people.UserPool");

    private final Set<JavaCodeUnit> units = new HashSet<>();
    private final Set<JavaClass> made = new HashSet<>();
    private final Map<JavaClass, Set<String>> asked = new HashMap<>();
    private final Deque<JavaCodeUnit> waiting = new ArrayDeque<>();
    private final Map<String, Set<String>> calls = new HashMap<>();

    private ReachableCode() {}

    /**
     * Returns each call of a library or of a client of our own, as {@code Outer$Inner.method}
     * without its package, with the classes that make it.
     */
    static Map<String, Set<String>> callsFrom(JavaClass handler) {
        var code = new ReachableCode();
        code.make(handler);
        while (!code.waiting.isEmpty()) {
            code.follow(code.waiting.pop());
        }
        return code.calls;
    }

    private void follow(JavaCodeUnit unit) {
        Stream.concat(unit.getAccessesFromSelf().stream(), references(unit))
                .filter(access -> access.getTarget() instanceof CodeUnitAccessTarget)
                .forEach(this::reach);
    }

    private static Stream<JavaAccess<?>> references(JavaCodeUnit unit) {
        return Stream.concat(
                unit.getMethodReferencesFromSelf().stream(),
                unit.getConstructorReferencesFromSelf().stream());
    }

    private void reach(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        var name = access.getTarget().getName();
        var isOurs = owner.getName().startsWith(OURS);
        if (!isOurs || OWN_CLIENTS.contains(owner.getName())) {
            var call = owner.getName().substring(owner.getName().lastIndexOf('.') + 1) + "." + name;
            calls.computeIfAbsent(call, _ -> new HashSet<>())
                    .add(access.getOriginOwner().getName());
        }
        if (!isOurs) {
            return;
        }
        if (name.equals("<init>")) {
            make(owner);
        }
        if (asked.computeIfAbsent(owner, _ -> new HashSet<>()).add(name)) {
            enter(owner, name);
            made.stream()
                    .filter(type -> type.isAssignableTo(owner.getName()))
                    .toList()
                    .forEach(type -> enter(type, name));
        }
    }

    /** An instance answers all that was asked of its types so far, and what libraries may ask. */
    private void make(JavaClass type) {
        if (!made.add(type)) {
            return;
        }
        for (JavaClass above : withTypesAbove(type)) {
            if (above.getName().startsWith(OURS)) {
                asked.getOrDefault(above, Set.of()).forEach(name -> enter(type, name));
            } else if (!above.getName().equals("java.lang.Object")) {
                above.getMethods().forEach(method -> enter(type, method.getName()));
            }
        }
    }

    /** Enters the method where the class or one above it has it, and what initializes the class. */
    private void enter(JavaClass type, String name) {
        for (JavaClass each : withTypesAbove(type)) {
            each.getCodeUnits().stream()
                    .filter(unit -> each.getName().startsWith(OURS))
                    .filter(
                            unit ->
                                    unit.getName().equals(name)
                                            || unit.getName().equals("<init>")
                                            || unit.getName().equals("<clinit>"))
                    .filter(units::add)
                    .forEach(waiting::push);
        }
    }

    private static List<JavaClass> withTypesAbove(JavaClass type) {
        return Stream.of(
                        Stream.of(type),
                        type.getAllRawSuperclasses().stream(),
                        type.getAllRawInterfaces().stream())
                .flatMap(types -> types)
                .toList();
    }
}
