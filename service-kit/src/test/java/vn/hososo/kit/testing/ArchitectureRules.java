package vn.hososo.kit.testing;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.groups.UniAwait;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/** The rules of the house. A service's test extends this and names its packages in {@code @AnalyzeClasses}. */
@SuppressWarnings("unused")
public abstract class ArchitectureRules {
    private static final Set<String> BLOCKING = Set.of("get", "join");

    @ArchTest
    static final ArchRule featuresAreAcyclic = slices().matching("vn.hososo.*.(*)..")
            .should()
            .beFreeOfCycles()
            .because("features meet in one direction; move the shared type, or let one feature offer an interface");

    @ArchTest
    static final ArchRule packagesAreFeatures = noClasses()
            .should()
            .resideInAnyPackage(
                    "..dto..",
                    "..impl..",
                    "..util..",
                    "..common..",
                    "..helper..",
                    "..model..",
                    "..service..",
                    "..repository..")
            .because("a package is a noun of the domain; put the type into the feature it serves");

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .should()
            .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|Processor|Data)")
            .because("such a name hides what the type is for; name the thing of the domain");

    @ArchTest
    static final ArchRule nothingAwaits = noClasses()
            .that(not(resideInAnyPackage("..intake..", "..rebuild..")))
            .should()
            .callMethodWhere(blocking())
            .because("it blocks the event loop; chain the step, or run it through Worker");

    @ArchTest
    static final ArchRule nothingIsSynchronized = noMethods()
            .that()
            .areDeclaredInClassesThat(not(resideInAnyPackage("..intake..")))
            .should()
            .haveModifier(JavaModifier.SYNCHRONIZED)
            .because("it blocks the event loop; use an atomic or keep the state in one actor");

    @ArchTest
    static final ArchRule noJdbc = noClasses()
            .that(not(resideInAnyPackage("..audit..")))
            .should()
            .accessClassesThat(resideInAnyPackage("java.sql..", "javax.sql.."))
            .because("JDBC blocks; only Flyway uses it, at start, and programs beside the service");

    @ArchTest
    static final ArchRule noThreadLocal = noClasses()
            .should()
            .accessClassesThat(new DescribedPredicate<>("are ThreadLocal") {
                @Override
                public boolean test(com.tngtech.archunit.core.domain.JavaClass type) {
                    return type.isAssignableTo(ThreadLocal.class);
                }
            })
            .because("a request changes threads; pass the value");

    @ArchTest
    static final ArchRule nothingIsSentAndForgotten = noClasses()
            .should()
            .callMethodWhere(named("sendAndForget"))
            .because("an event leaves through the outbox, in the transaction of its act");

    @ArchTest
    static final ArchRule everyOperationNamesItsRoles = methods()
            .that(annotatedWith(GET.class)
                    .or(annotatedWith(POST.class))
                    .or(annotatedWith(PUT.class))
                    .or(annotatedWith(DELETE.class)))
            .should(be(annotatedWith(RolesAllowed.class).or(annotatedWith(PermitAll.class))))
            .because("each service checks the role itself; write @RolesAllowed, or @PermitAll on purpose");

    @ArchTest
    static final ArchRule everyOperationIsPublic = methods()
            .that(annotatedWith(RolesAllowed.class).or(annotatedWith(PermitAll.class)))
            .should()
            .bePublic()
            .because("a method that is not public is passed over in silence, and its path answers 404");

    @ArchTest
    static final ArchRule transactionsBelongToUseCases = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .beAnnotatedWith(WithTransaction.class)
            .because("the use-case class is the transaction's boundary");

    private static DescribedPredicate<JavaMethodCall> blocking() {
        return new DescribedPredicate<>("blocks") {
            @Override
            public boolean test(JavaMethodCall call) {
                var owner = call.getTargetOwner();
                String method = call.getName();
                return owner.isAssignableTo(UniAwait.class)
                        || (owner.isAssignableTo(Thread.class) && method.equals("sleep"))
                        || ((owner.isAssignableTo(Future.class) || owner.isAssignableTo(CompletableFuture.class))
                                && BLOCKING.contains(method));
            }
        };
    }

    private static DescribedPredicate<JavaMethodCall> named(String method) {
        return new DescribedPredicate<>(method + "()") {
            @Override
            public boolean test(JavaMethodCall call) {
                return call.getName().equals(method);
            }
        };
    }
}
