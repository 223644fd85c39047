package entente.platform.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import entente.platform.Decider;
import entente.platform.Ids;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/**
 * How the code of a service is cut. A service's {@code ArchitectureTest} implements this and names
 * its root package; the tests come with it.
 *
 * <p>A capability is a package right below the root. A class belongs to its outermost class, whose
 * name tells what it may do.
 */
public interface ArchitectureRules {

    /** The suffix is the permit to do I/O. */
    Set<String> PERMITS =
            Set.of("Resource", "Page", "View", "Policy", "Inbox", "Publisher", "Client", "Config");

    /** Words that say nothing, at the end of a name. */
    List<String> EMPTY_WORDS =
            List.of("Service", "Manager", "Helper", "Util", "Utils", "Impl", "Dto", "Mapper");

    /** Classes whose every use in pure code is a surprise. */
    List<Class<?>> SURPRISING =
            List.of(
                    InstantSource.class,
                    Clock.class,
                    RandomGenerator.class,
                    Thread.class,
                    Process.class,
                    ProcessBuilder.class,
                    Runtime.class);

    /** What pure code is made of, beside other pure code of its service. */
    Set<String> PURE_PACKAGES =
            Set.of(
                    "java.lang",
                    "java.lang.annotation",
                    "java.lang.invoke",
                    "java.lang.runtime",
                    "java.math",
                    "java.time",
                    "java.time.chrono",
                    "java.time.format",
                    "java.time.temporal",
                    "java.util",
                    "java.util.function",
                    "java.util.regex",
                    "java.util.stream",
                    "org.jspecify.annotations",
                    "entente.platform",
                    "entente.platform.paging");

    /** The root package, e.g. {@code entente.supplier}. */
    String root();

    /**
     * Packages that compute from their arguments alone and that this service's pure code needs,
     * such as those of a codec for what it reads.
     */
    default Set<String> alsoPure() {
        return Set.of();
    }

    @Test
    default void code_without_a_permit_is_pure() {
        withoutPermitPure(root(), alsoPure()).check(main());
    }

    @Test
    default void pure_code_reads_no_clock_makes_no_id_and_throws_no_dice() {
        pureIsDeterministic().check(main());
    }

    @Test
    default void views_and_publishers_know_events_and_no_decider() {
        readersKnowNoDecider().check(main());
    }

    @Test
    default void capabilities_are_free_of_cycles() {
        noCycles(root()).check(main());
    }

    @Test
    default void capabilities_talk_by_events_and_policies() {
        capabilitiesTalkByEvents(root()).check(main());
    }

    @Test
    default void services_share_the_platform_and_nothing_else() {
        knowsOnly(root(), "entente.platform").check(main());
    }

    @Test
    default void names_say_what_a_class_is_for() {
        namesSaySomething().check(main());
    }

    private JavaClasses main() {
        return imported(root(), new ImportOption.DoNotIncludeTests());
    }

    /** The classes below a package; a package without any is a mistake in the test. */
    static JavaClasses imported(String root, ImportOption... options) {
        JavaClasses found = new ClassFileImporter(List.of(options)).importPackages(root);
        if (found.isEmpty()) {
            throw new AssertionError("There is no class below " + root);
        }
        return found;
    }

    static ArchRule withoutPermitPure(String root) {
        return withoutPermitPure(root, Set.of());
    }

    private static ArchRule withoutPermitPure(String root, Set<String> alsoPure) {
        return classes()
                .that(pure())
                .should(
                        dependOnlyOn(
                                "what is pure",
                                (_, target) ->
                                        PURE_PACKAGES.contains(target.getPackageName())
                                                || alsoPure.contains(target.getPackageName())
                                                || (below(root, target) && pure().test(target))))
                .allowEmptyShould(true);
    }

    static ArchRule pureIsDeterministic() {
        return noClasses()
                .that(pure())
                .should()
                .accessTargetWhere(
                        DescribedPredicate.describe(
                                "is a clock, a random source, a fresh id or the machine's own",
                                ArchitectureRules::surprises))
                .allowEmptyShould(true);
    }

    static ArchRule readersKnowNoDecider() {
        return classes()
                .that(
                        DescribedPredicate.describe(
                                "are views or publishers",
                                c ->
                                        outermost(c).getSimpleName().endsWith("View")
                                                || outermost(c)
                                                        .getSimpleName()
                                                        .endsWith("Publisher")))
                .should(dependOnlyOn("what is no decider", (_, target) -> !ofDecider(target)))
                .allowEmptyShould(true);
    }

    static ArchRule noCycles(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true);
    }

    /**
     * Between capabilities pass events and pure values; only a policy knows the commands of another
     * capability, and nobody its resources, pages and views.
     */
    static ArchRule capabilitiesTalkByEvents(String root) {
        return classes()
                .that(
                        DescribedPredicate.describe(
                                "belong to a capability", c -> capability(root, c).isPresent()))
                .should(
                        dependOnlyOn(
                                "events and values of other capabilities",
                                (origin, target) ->
                                        capability(root, target).isEmpty()
                                                || capability(root, target)
                                                        .equals(capability(root, origin))
                                                || (pure().test(target) && !ofDecider(target))
                                                || (ofDecider(target)
                                                        && outermost(origin)
                                                                .getSimpleName()
                                                                .endsWith("Policy"))))
                .allowEmptyShould(true);
    }

    /** Of Entente's own code, nothing but the root and what is named. */
    static ArchRule knowsOnly(String root, String... others) {
        return classes()
                .should(
                        dependOnlyOn(
                                "its own code and " + List.of(others),
                                (_, target) ->
                                        !below("entente", target)
                                                || below(root, target)
                                                || List.of(others).stream()
                                                        .anyMatch(o -> below(o, target))));
    }

    static ArchRule namesSaySomething() {
        return noClasses()
                .should(
                        new ArchCondition<>("have a name that says nothing") {
                            @Override
                            public void check(JavaClass item, ConditionEvents events) {
                                String name = item.getSimpleName();
                                boolean empty =
                                        EMPTY_WORDS.stream().anyMatch(name::endsWith)
                                                || name.startsWith("Abstract")
                                                || name.startsWith("Base");
                                events.add(new SimpleConditionEvent(item, empty, item.getName()));
                            }
                        });
    }

    private static DescribedPredicate<JavaClass> pure() {
        return DescribedPredicate.describe(
                "have no permit to do I/O",
                c ->
                        !outermost(c).getSimpleName().equals("package-info")
                                && PERMITS.stream()
                                        .noneMatch(outermost(c).getSimpleName()::endsWith));
    }

    /** What a pure function must be given instead of fetching it. */
    private static boolean surprises(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String name = access.getName();
        return SURPRISING.stream().anyMatch(owner::isAssignableTo)
                || (owner.getPackageName().equals("java.time") && name.equals("now"))
                || (owner.isEquivalentTo(ZoneId.class) && name.equals("systemDefault"))
                || (owner.isEquivalentTo(System.class) && !name.equals("arraycopy"))
                || (owner.isEquivalentTo(Math.class) && name.equals("random"))
                || (owner.isEquivalentTo(UUID.class) && name.equals("randomUUID"))
                || (owner.isEquivalentTo(Ids.class) && name.equals("next"));
    }

    private static boolean ofDecider(JavaClass c) {
        JavaClass outermost = outermost(c);
        return outermost.isAssignableTo(Decider.class)
                && !outermost.getPackageName().equals("entente.platform");
    }

    private static Optional<String> capability(String root, JavaClass c) {
        String name = c.getPackageName();
        if (!name.startsWith(root + ".")) {
            return Optional.empty();
        }
        String rest = name.substring(root.length() + 1);
        int dot = rest.indexOf('.');
        return Optional.of(dot < 0 ? rest : rest.substring(0, dot));
    }

    private static boolean below(String root, JavaClass c) {
        return c.getPackageName().equals(root) || c.getPackageName().startsWith(root + ".");
    }

    private static JavaClass outermost(JavaClass c) {
        JavaClass at = c.getBaseComponentType();
        while (at.getEnclosingClass().isPresent()) {
            at = at.getEnclosingClass().get();
        }
        return at;
    }

    /** Whether one class may know another. */
    @FunctionalInterface
    interface MayKnow {
        boolean test(JavaClass origin, JavaClass target);
    }

    private static ArchCondition<JavaClass> dependOnlyOn(String what, MayKnow mayKnow) {
        return new ArchCondition<>("depend only on " + what) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    if (!target.isPrimitive() && !mayKnow.test(item, target)) {
                        events.add(
                                SimpleConditionEvent.violated(item, dependency.getDescription()));
                    }
                }
            }
        };
    }
}
