package org.daybook.people.secret;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.ArrayList;
import java.util.List;
import org.daybook.shared.DaybookProperties;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// Which passwords may be chosen: long ones that nobody guesses soon.
///
/// How soon is estimated by zxcvbn (Wheeler, USENIX Security 2016): the passwords that people choose most, in the order
/// in which they choose them, words, names, dates, keyboard rows, repetitions, and what is known of the person. A
/// password that falls within a hundred million tries is refused. The ten thousand commonest are among them, in any
/// case and with the usual letters swapped for digits.
@Component
public class PasswordRule {

    static final int SHORTEST = 12;
    public static final int LONGEST = 200;

    /// Characters that are looked at: the time to estimate grows with the square of the length.
    private static final int LOOKED_AT = 64;
    private static final double FEWEST_TRIES = 100_000_000;

    /// Its dictionaries take some megabytes and a tenth of a second: read when the first password is chosen.
    private static final SingletonSupplier<Zxcvbn> ESTIMATE = SingletonSupplier.of(Zxcvbn::new);

    private final String siteName;

    /// Knows the name of the site, which is among the words that people put into passwords.
    public PasswordRule(DaybookProperties site) {
        this.siteName = site.siteName();
    }

    /// Refuses a password that is too short, too long or too easily guessed.
    ///
    /// @param known what others know of the person: handle, name, address
    /// @throws InvalidInputException for field `password`, with the reason
    public void check(String password, String... known) {
        if (OverLimitException.requireText("password", password, LONGEST).length() < SHORTEST) {
            throw refused(Said.of("said.people.a-password-has", SHORTEST, LONGEST, password.length()));
        }
        String start = password.substring(0, Math.min(password.length(), LOOKED_AT));
        if (ESTIMATE.obtain().measure(start, words(known)).getGuesses() < FEWEST_TRIES) {
            throw refused(Said.of("said.people.this-password-is-too-easily-guessed"));
        }
    }

    /// The names as a whole and their parts, as they are put into passwords.
    private List<String> words(String... known) {
        List<String> words = new ArrayList<>();
        for (String name : known) {
            add(name, words);
        }
        add(siteName, words);
        return words;
    }

    private static void add(String name, List<String> words) {
        words.add(name);
        words.add(name.replaceAll("[^\\p{L}\\p{N}]+", ""));
        for (String part : name.split("[^\\p{L}\\p{N}]+")) {
            if (part.length() > 2) {
                words.add(part);
            }
        }
    }

    private static InvalidInputException refused(Said reason) {
        return new InvalidInputException("password", reason);
    }
}
