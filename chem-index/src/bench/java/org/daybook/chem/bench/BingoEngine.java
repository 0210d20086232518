package org.daybook.chem.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.chem.reference.Asked;

/// EPAM Bingo NoSQL, called by name: its jars have no readable parent and so cannot be dependencies.
///
/// `docs/benchmarks.md` says how to fetch `bingo-nosql.jar` and `indigo.jar` into `target/bingo`.
final class BingoEngine implements Engine {
    private final Path folder;
    private final Object indigo;
    private final Object bingo;
    private int molecules;

    private BingoEngine(Path folder, Object indigo, Object bingo) {
        this.folder = folder;
        this.indigo = indigo;
        this.bingo = bingo;
    }

    /// The engine, if its jars are in `jars`.
    static Optional<Engine> open(Path jars, Path folder) throws IOException {
        if (!Files.isDirectory(jars)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(jars)) {
            URL[] urls = files.filter(file -> file.toString().endsWith(".jar"))
                    .map(BingoEngine::url)
                    .toArray(URL[]::new);
            ClassLoader loader = new URLClassLoader(urls, BingoEngine.class.getClassLoader());
            Object indigo = loader.loadClass("com.epam.indigo.Indigo").getConstructor().newInstance();
            indigo.getClass()
                    .getMethod("setOption", String.class, boolean.class)
                    .invoke(indigo, "ignore-stereochemistry-errors", true);
            Files.createDirectories(folder);
            Object bingo = loader.loadClass("com.epam.indigo.Bingo")
                    .getMethod("createDatabaseFile", indigo.getClass(), String.class, String.class)
                    .invoke(null, indigo, folder.toString(), "molecule");
            return Optional.of(new BingoEngine(folder, indigo, bingo));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the jars in " + jars + " are not Bingo NoSQL and Indigo", e);
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String name() {
        return "Bingo NoSQL 1.23-dev";
    }

    @Override
    public boolean add(int id, String smiles) {
        try {
            Object molecule = call(indigo, "loadMolecule", smiles);
            call(molecule, "aromatize");
            bingo.getClass().getMethod("insert", molecule.getClass(), int.class).invoke(bingo, molecule, id);
            call(molecule, "dispose");
            molecules++;
            return true;
        } catch (InvocationTargetException e) {
            return false;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object call(Object target, String method, Object... arguments) throws ReflectiveOperationException {
        Class<?>[] types = Stream.of(arguments).map(Object::getClass).toArray(Class<?>[]::new);
        return target.getClass().getMethod(method, types).invoke(target, arguments);
    }

    @Override
    public void loaded() {
        try {
            call(bingo, "optimize");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Searcher searcher() {
        return this::count;
    }

    private long count(Asked query) {
        try {
            boolean smarts = query.notation() == Asked.Notation.SMARTS;
            Object fragment = call(indigo, smarts ? "loadSmarts" : "loadQueryMolecule", query.text());
            if (!smarts) {
                call(fragment, "aromatize");
            }
            Object result = call(bingo, "searchSub", fragment);
            long hits = 0;
            while ((boolean) call(result, "next")) {
                hits++;
            }
            call(result, "close");
            call(fragment, "dispose");
            return hits;
        } catch (InvocationTargetException e) {
            return Searcher.REFUSED;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public long bytesPerMolecule() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(Path::toFile).filter(File::isFile).mapToLong(File::length).sum() / Math.max(1, molecules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            call(bingo, "close");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
