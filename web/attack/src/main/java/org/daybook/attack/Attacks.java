package org.daybook.attack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Runs attacks one after another against a started program and prints how it bore them.
///
/// Ends with 0 if it survived all, with 1 if it did not, with 2 if the arguments say nothing that can be run.
public final class Attacks {

    private static final String USAGE = """
            java -jar daybook-attack.jar http://localhost:8080 [--seconds=60] [--seed=1] [--only=name,name] [--account=mail]
            The password of the account is read from the setting DAYBOOK_ATTACK_PASSWORD. Without an account only what
            strangers can do is tried. Attack only a program that is yours and holds nothing you need.
            """;

    private Attacks() {
    }

    /// Every attack, in the order in which they run.
    public static List<Attack> all() {
        return List.of(
                new BoundaryValues(),
                new MalformedAddresses(),
                new FuzzSeeds(),
                new SlowClients("dripping-bodies", "sends 220 bodies drop by drop", SlowClients.Kind.DRIPPING_BODIES),
                new SlowClients("half-bodies", "sends half of 300 bodies", SlowClients.Kind.HALF_BODIES),
                new SlowClients(
                        "dripping-heads",
                        "sends the heads of 300 requests drop by drop",
                        SlowClients.Kind.DRIPPING_HEADS),
                new SlowClients("slow-readers", "asks for 220 long answers and takes none", SlowClients.Kind.ANSWERS),
                new CostlySearches());
    }

    /// Runs attacks, each for its equal share of the time, and prints a line for each as it ends.
    public static Map<Attack, Verdict> run(List<Attack> attacks, Target target, Duration time, long seed)
            throws IOException, InterruptedException {
        Duration share = time.dividedBy(attacks.size());
        System.out.printf("seed %d, %d s for each attack%n", seed, share.toSeconds());
        Map<Attack, Verdict> verdicts = new LinkedHashMap<>();
        for (Attack attack : attacks) {
            Verdict verdict = withPulse(attack.run(target, share, seed), target);
            verdicts.put(attack, verdict);
            System.out.printf(
                    "%-16s %9d tried  %-9s %s%n",
                    attack.name(), verdict.tried(), verdict.isSurvived() ? "survived" : "BROKEN", verdict.words());
            verdict.faults().forEach(fault -> System.out.println("    " + fault));
        }
        return verdicts;
    }

    /// A program that no longer shows its front page has not survived.
    private static Verdict withPulse(Verdict verdict, Target target) throws InterruptedException {
        String fault;
        try {
            HttpResponse<String> front = target.asStranger().get("/");
            if (front.statusCode() == 200) {
                return verdict;
            }
            fault = "the front page is answered with " + front.statusCode() + " " + Inspection.shorten(front.body());
        } catch (IOException e) {
            fault = "the front page is not answered: " + e.getMessage();
        }
        List<String> faults = new ArrayList<>(verdict.faults());
        faults.add(fault);
        return new Verdict(verdict.tried(), verdict.words() + "; afterwards " + fault, faults);
    }

    public static void main(String... arguments) throws IOException, InterruptedException {
        Options options;
        try {
            options = Options.of(Arrays.asList(arguments), all());
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + System.lineSeparator() + USAGE);
            all().forEach(attack -> System.err.printf("%-16s %s%n", attack.name(), attack.about()));
            System.exit(2);
            return;
        }
        Target target = options.account().isEmpty()
                ? Target.at(options.address())
                : Target.signedIn(
                        options.address(), options.account(), String.valueOf(System.getenv("DAYBOOK_ATTACK_PASSWORD")));
        Map<Attack, Verdict> verdicts = run(options.attacks(), target, options.time(), options.seed());
        System.exit(verdicts.values().stream().allMatch(Verdict::isSurvived) ? 0 : 1);
    }

    /// What the command line says.
    ///
    /// @param account mail address of the account that attacks write with; empty for none
    record Options(URI address, Duration time, long seed, List<Attack> attacks, String account) {

        static Options of(List<String> arguments, List<Attack> known) {
            Map<String, String> named = new LinkedHashMap<>(
                    Map.of("seconds", "60", "seed", Long.toString(System.nanoTime()), "only", "", "account", ""));
            URI address = null;
            for (String argument : arguments) {
                String[] parts = argument.replaceFirst("^--", "").split("=", 2);
                if (argument.startsWith("--") && parts.length == 2 && named.containsKey(parts[0])) {
                    named.put(parts[0], parts[1]);
                } else if (address == null && argument.startsWith("http")) {
                    address = URI.create(argument.replaceFirst("/+$", ""));
                } else {
                    throw new IllegalArgumentException("\"" + argument + "\" is no argument");
                }
            }
            if (address == null) {
                throw new IllegalArgumentException("The address of the program is missing");
            }
            return new Options(
                    address,
                    Duration.ofSeconds(Long.parseLong(named.get("seconds"))),
                    Long.parseLong(named.get("seed")),
                    chosen(named.get("only"), known),
                    named.get("account"));
        }

        private static List<Attack> chosen(String names, List<Attack> known) {
            List<String> wanted =
                    names.isEmpty() ? known.stream().map(Attack::name).toList() : List.of(names.split(","));
            List<Attack> chosen = known.stream().filter(attack -> wanted.contains(attack.name())).toList();
            if (chosen.size() != wanted.size()) {
                throw new IllegalArgumentException("\"" + names + "\" names an attack that is not there");
            }
            return chosen;
        }
    }
}
