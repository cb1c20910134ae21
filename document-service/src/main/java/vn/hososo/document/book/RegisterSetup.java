package vn.hososo.document.book;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.outgoing.OutgoingNumbers;
import vn.hososo.document.register.DocumentKind;
import vn.hososo.document.register.KeptRegister;
import vn.hososo.document.register.RegisterDefinition;
import vn.hososo.document.register.RegisterDefinitions;
import vn.hososo.document.register.VietnamDay;
import vn.hososo.document.trace.Thing;
import vn.hososo.document.trace.Trace;
import vn.hososo.document.unit.Organs;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.idempotency.IdempotencyKeys;
import vn.hososo.kit.paging.Page;
import vn.hososo.kit.paging.Paging;
import vn.hososo.kit.problem.CommonProblem;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;

/** The registers of the caller's unit: which it keeps, and with which number a year opens. */
@ApplicationScoped
class RegisterSetup {
    private final RegisterDefinitions registers;
    private final OutgoingNumbers numbers;
    private final Organs organs;
    private final IdempotencyKeys keys;
    private final Trace trace;
    private final Clock clock;

    RegisterSetup(
            RegisterDefinitions registers,
            OutgoingNumbers numbers,
            Organs organs,
            IdempotencyKeys keys,
            Trace trace,
            Clock clock) {
        this.registers = registers;
        this.numbers = numbers;
        this.organs = organs;
        this.keys = keys;
        this.trace = trace;
        this.clock = clock;
    }

    @WithSession
    Uni<Page<KeptRegister>> list(Caller by, @Nullable Integer year, Paging paging) {
        UUID unit = by.requireUnit();
        return registers
                .count(unit)
                .chain(total -> registers
                        .of(unit, year == null ? thisYear() : year, paging)
                        .map(page -> new Page<>(total, page)));
    }

    /** Opens a register for kinds that have no number of its first year yet, so that no number is given twice. */
    @WithTransaction
    Uni<KeptRegister> open(Caller by, IdempotencyKey key, NewRegister described) {
        RegisterDefinition wanted = described.definition(by.requireUnit(), thisYear());
        int year = described.firstYear(thisYear());
        return keys.once(
                key,
                KeptRegister.class,
                () -> organs.requireActive(wanted.unitId())
                        .chain(organ -> numbers.kindsNumbered(wanted.unitId(), wanted.purpose(), year))
                        .invoke(numbered -> requireUnnumbered(wanted, numbered, year))
                        .chain(() -> registers.open(wanted))
                        .call(id -> start(id, year, described.openingNumber()))
                        .chain(id -> registers.require(id, year))
                        .call(register -> trace.act(by, "REGISTER_OPENED", thing(register))));
    }

    /** Lets a year open with another number than 1, as long as none was given. */
    @WithTransaction
    Uni<KeptRegister> start(Caller by, UUID id, int year, OpeningNumber opening) {
        return organs.requireActive(by.requireUnit())
                .chain(organ -> registers.require(id, year))
                .invoke(register -> requireOwn(by, register))
                .call(() -> registers.start(id, year, opening.openingNumber()))
                .call(register -> trace.act(
                        by,
                        "REGISTER_YEAR_OPENED",
                        thing(register),
                        Map.of(
                                "year",
                                Integer.toString(year),
                                "number",
                                opening.openingNumber().toString())))
                .chain(() -> registers.require(id, year));
    }

    private Uni<Void> start(UUID id, int year, @Nullable Integer openingNumber) {
        return openingNumber == null ? Uni.createFrom().voidItem() : registers.start(id, year, openingNumber);
    }

    private static void requireUnnumbered(RegisterDefinition wanted, Set<DocumentKind> numbered, int year) {
        if (wanted.kinds().isEmpty()) {
            return;
        }
        Set<DocumentKind> both = EnumSet.copyOf(wanted.kinds());
        both.retainAll(numbered);
        if (!both.isEmpty()) {
            throw BookProblem.kindNumbered(both, year);
        }
    }

    private static void requireOwn(Caller by, KeptRegister register) {
        if (!register.unitId().equals(by.requireUnit())) {
            throw new ProblemException(
                    CommonProblem.FORBIDDEN,
                    new Text("Sổ này thuộc về đơn vị khác.", "This register belongs to another unit."));
        }
    }

    private static Thing thing(KeptRegister register) {
        return new Thing(Thing.Kind.REGISTER, register.id(), register.unitId());
    }

    private int thisYear() {
        return VietnamDay.today(clock).getYear();
    }
}
