package org.daybook.stoichiometry;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the acid or solvent of a batch adds to the molecular weight of its compound, from what people type: `HCl`,
/// `2 TFA`, `0.5 H2O`, `dihydrochloride`, `HCl, H2O`. Standard atomic weights of IUPAC, abridged (2021).
public final class SaltMass {

    private static final int MAX_LENGTH = 100;
    private static final Pattern PARTED = Pattern.compile("[,;+·*]| and ");
    private static final Pattern PART =
            Pattern.compile("(?<times>\\d{1,2}(?:[.,]\\d{1,3})?)?\\s*(?:[x×]\\s*)?(?<name>.+)");
    private static final Map<String, BigDecimal> MASSES = new HashMap<>();
    private static final Map<String, BigDecimal> PREFIXES = Map.of(
            "hemi", new BigDecimal("0.5"), "mono", BigDecimal.ONE, "sesqui", new BigDecimal("1.5"),
            "di", BigDecimal.TWO, "bis", BigDecimal.TWO, "tri", BigDecimal.valueOf(3),
            "tetra", BigDecimal.valueOf(4), "penta", BigDecimal.valueOf(5));

    static {
        put("36.458", "hcl", "hydrochloride", "hydrogen chloride");
        put("80.912", "hbr", "hydrobromide");
        put("127.91", "hi", "hydroiodide");
        put("18.015", "h2o", "hydrate", "water");
        put("114.02", "tfa", "cf3cooh", "cf3co2h", "trifluoroacetate", "trifluoroacetic acid");
        put("98.072", "h2so4", "sulfate", "sulphate", "sulfuric acid");
        put("97.994", "h3po4", "phosphate", "phosphoric acid");
        put("63.012", "hno3", "nitrate", "nitric acid");
        put("46.025", "hcooh", "hco2h", "formate", "formic acid");
        put("60.052", "acoh", "ch3cooh", "ch3co2h", "acetate", "acetic acid");
        put("96.101", "msoh", "ch3so3h", "mesylate", "mesilate", "methanesulfonic acid");
        put("172.20", "tsoh", "tosylate", "tosilate", "p-toluenesulfonic acid");
        put("90.034", "oxalate", "oxalic acid");
        put("116.07", "fumarate", "fumaric acid", "maleate", "maleic acid");
        put("150.09", "tartrate", "tartaric acid");
        put("192.12", "citrate", "citric acid");
        put("32.042", "meoh", "methanol");
        put("46.069", "etoh", "ethanol");
        put("0", "none", "free base", "free acid", "parent", "-");
    }

    private SaltMass() {
    }

    private static void put(String mass, String... names) {
        for (String name : names) {
            MASSES.put(name, new BigDecimal(mass));
        }
    }

    /// In g/mol; 0 where it says that there is none. Empty if any part of it is not understood.
    public static Optional<BigDecimal> of(String typed) {
        if (typed.isBlank() || typed.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (String part : PARTED.split(typed.strip().toLowerCase(Locale.ROOT))) {
            Optional<BigDecimal> mass = part(part.strip());
            if (mass.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(mass.get());
        }
        return Optional.of(sum);
    }

    private static Optional<BigDecimal> part(String text) {
        Matcher part = PART.matcher(text);
        if (!part.matches()) {
            return Optional.empty();
        }
        BigDecimal times = part.group("times") == null ? BigDecimal.ONE
                : new BigDecimal(part.group("times").replace(',', '.'));
        String name = part.group("name").strip().replaceFirst(" salt$", "");
        BigDecimal mass = MASSES.get(name);
        if (mass != null) {
            return Optional.of(mass.multiply(times));
        }
        return PREFIXES.entrySet().stream()
                .filter(prefix -> name.startsWith(prefix.getKey())
                        && MASSES.containsKey(name.substring(prefix.getKey().length())))
                .findFirst()
                .map(prefix -> MASSES.get(name.substring(prefix.getKey().length())).multiply(prefix.getValue())
                        .multiply(times));
    }
}
