package entente.soak;

import com.fasterxml.jackson.core.JsonProcessingException;
import entente.soak.Http.Answer;
import entente.soak.Journal.Acknowledged;
import entente.soak.Journal.Command;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works on suppliers: registers them, brings them on board, suspends and reinstates
 * them, gives and takes aliases; repeats commands, sends some twice at once, and quarrels with the
 * others over a few suppliers.
 */
final class CommandLoad {

    private static final String MANAGER = "category-manager";
    private static final String SPONSOR = "executive-sponsor";

    private final Http http;
    private final Caller caller;
    private final LocalSystem system;
    private final Journal journal;
    private final Random random;
    private final String name;
    private final List<Acknowledged> mine = new ArrayList<>();
    private final List<Acknowledged> contested;
    private final Map<UUID, String> aliases = new HashMap<>();
    private int number;

    /**
     * @param contested suppliers that everybody works on
     */
    CommandLoad(
            String name,
            long seed,
            LocalSystem system,
            Http http,
            Caller caller,
            Journal journal,
            List<Acknowledged> contested) {
        this.name = name;
        this.random = new Random(seed);
        this.system = system;
        this.http = http;
        this.caller = caller;
        this.journal = journal;
        this.contested = contested;
    }

    /** One thing that this person does. */
    void step() {
        int dice = random.nextInt(100);
        if (mine.size() < 2 || dice < 15) {
            send(register(List.of(Map.of("system", "SOAK", "value", name + "-" + number))));
        } else if (dice < 20) {
            sendTwiceAtOnce(register(List.of()));
        } else if (dice < 55) {
            advance(chosen(mine), null);
        } else if (dice < 65) {
            alias(chosen(mine));
        } else if (dice < 80 && !contested.isEmpty()) {
            Acknowledged one = chosen(contested);
            advance(one, random.nextInt(3) == 0 ? current(one) : null);
        } else if (dice < 85) {
            sendTwiceAtOnce(suspension(chosen(mine).supplier(), null));
        } else if (dice < 95) {
            repeat(chosen(mine));
        } else {
            stealAlias();
        }
    }

    /** A supplier that is registered, approved and activated, with this alias. */
    Acknowledged onBoard(String system, String value) {
        Acknowledged one = send(register(List.of(Map.of("system", system, "value", value))));
        if (one == null) {
            throw new IllegalStateException("A supplier could not be registered");
        }
        send(command(SPONSOR, one.supplier(), "approve", Map.of(), 0, 1, null));
        send(command(MANAGER, one.supplier(), "activate", Map.of(), 0, 1, null));
        return one;
    }

    private Acknowledged chosen(List<Acknowledged> from) {
        return from.get(random.nextInt(from.size()));
    }

    private Command command(
            String role,
            @Nullable UUID supplier,
            String verb,
            Map<String, Object> body,
            int least,
            int most,
            @Nullable Integer ifMatch) {
        number++;
        return new Command(
                name + "-" + number,
                new UUID(random.nextLong(), random.nextLong()),
                role,
                supplier,
                verb,
                body,
                least,
                most,
                ifMatch);
    }

    /** A registration under these aliases, not sent yet. */
    Command register(List<Map<String, Object>> named) {
        Map<String, Object> body =
                Map.of(
                        "name",
                        "Supplier " + name + " " + number,
                        "country",
                        "DE",
                        "categories",
                        List.of("castings"),
                        "aliases",
                        named);
        int events = 1 + named.size();
        return command(MANAGER, null, "register", body, events, events, null);
    }

    private Command suspension(UUID supplier, @Nullable Integer ifMatch) {
        Map<String, Object> body = Map.of("reason", "Because of " + name + " " + number);
        return command(MANAGER, supplier, "suspend", body, 1, 1, ifMatch);
    }

    private void advance(Acknowledged one, @Nullable Integer ifMatch) {
        UUID id = one.supplier();
        switch (random.nextInt(5)) {
            case 0 -> send(command(SPONSOR, id, "approve", Map.of(), 0, 1, ifMatch));
            case 1 -> send(command(MANAGER, id, "activate", Map.of(), 0, 1, ifMatch));
            case 2 -> send(command(MANAGER, id, "reinstate", Map.of(), 0, 1, ifMatch));
            default -> send(suspension(id, ifMatch));
        }
    }

    private void alias(Acknowledged one) {
        UUID id = one.supplier();
        String held = aliases.remove(id);
        if (held != null) {
            send(
                    command(
                            MANAGER,
                            id,
                            "remove-alias",
                            Map.of("system", "SOAK-X", "value", held),
                            1,
                            1,
                            null));
        } else {
            String value = name + "-" + number;
            Map<String, Object> body = Map.of("system", "SOAK-X", "value", value);
            if (send(command(MANAGER, id, "aliases", body, 1, 1, null)) != null) {
                aliases.put(id, value);
            }
        }
    }

    /** Tries to take what another has; that must be refused. */
    private void stealAlias() {
        Acknowledged victim = mine.getFirst();
        Object body = victim.command().body().get("aliases");
        if (body instanceof List<?> list && !list.isEmpty()) {
            Command theft =
                    command(
                            MANAGER,
                            null,
                            "register",
                            Map.of("name", "Thief " + number, "aliases", list),
                            0,
                            0,
                            null);
            if (send(theft) != null) {
                journal.complain("An alias was given twice: " + list);
            }
        }
    }

    private void repeat(Acknowledged earlier) {
        Answer again = ask(earlier.command()).answer();
        journal.count("commands repeated");
        compare(earlier, again);
    }

    private void compare(Acknowledged first, Answer again) {
        if (!again.isSuccess()
                || again.version() != first.version()
                || again.position() != first.position()) {
            journal.complain(
                    "A repeated command was answered %s, version %s, position %s instead of %s"
                            .formatted(again.status(), again.version(), again.position(), first));
        }
    }

    /** The same command at both instances at the same time: one effect, one answer. */
    private void sendTwiceAtOnce(Command command) {
        Answer[] other = new Answer[1];
        Instance second = system.instancesOf("supplier").get(1);
        Thread twin =
                Thread.ofVirtual()
                        .start(() ->
                                other[0] =
                                        caller.once(
                                                second, command.verb(), at -> post(at, command)));
        Acknowledged one = send(command);
        try {
            twin.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Waiting.Interrupted(e);
        }
        journal.count("commands sent twice at once");
        if (one != null && other[0] != null && other[0].isSuccess()) {
            compare(one, other[0]);
        }
    }

    private @Nullable Acknowledged send(Command command) {
        Caller.Final last = ask(command);
        Answer answer = last.answer();
        if (!answer.isSuccess()) {
            journal.count("commands refused: " + answer.code());
            if (last.certain()) {
                journal.refuse(command);
            }
            return null;
        }
        UUID supplier = UUID.fromString(answer.body().path("id").asText());
        Acknowledged acknowledged =
                new Acknowledged(command, supplier, answer.version(), answer.position());
        journal.acknowledge(acknowledged);
        if (command.supplier() == null) {
            mine.add(acknowledged);
        }
        look(acknowledged);
        return acknowledged;
    }

    /** What was acknowledged can be seen at once, at any instance. */
    private void look(Acknowledged acknowledged) {
        if (random.nextInt(4) != 0) {
            return;
        }
        int version = current(acknowledged);
        if (version < acknowledged.version()) {
            journal.complain(
                    "Version "
                            + version
                            + " was shown after "
                            + acknowledged
                            + " was acknowledged");
        }
    }

    private int current(Acknowledged one) {
        return caller.ask(
                        "supplier",
                        "look at a supplier",
                        random,
                        at -> http.get(at, "/suppliers/" + one.supplier(), "auditor"))
                .answer()
                .version();
    }

    private Caller.Final ask(Command command) {
        return caller.ask("supplier", command.verb(), random, at -> post(at, command));
    }

    /** An approval, not sent yet. */
    Command approval(UUID supplier) {
        return command(SPONSOR, supplier, "approve", Map.of(), 0, 1, null);
    }

    /** Sends it to this instance, once. */
    Answer post(Instance at, Command command) throws IOException {
        Map<String, String> headers = new HashMap<>();
        headers.put("Idempotency-Key", command.key());
        headers.put("X-Correlation-Id", command.correlation().toString());
        if (command.ifMatch() != null) {
            headers.put("If-Match", "\"" + command.ifMatch() + "\"");
        }
        return http.post(
                at, command.path(), command.role(), "application/json", body(command), headers);
    }

    private static byte[] body(Command command) {
        try {
            return Http.JSON.writeValueAsBytes(command.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
