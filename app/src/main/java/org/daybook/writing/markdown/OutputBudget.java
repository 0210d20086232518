package org.daybook.writing.markdown;

/// Collects rendered HTML and stops the renderer when there is too much of it, or when nobody waits for it any more.
final class OutputBudget implements Appendable {

    private final StringBuilder out = new StringBuilder();
    private final int maxLength;

    OutputBudget(int maxLength) {
        this.maxLength = maxLength;
    }

    @Override
    public Appendable append(CharSequence text) {
        return append(text, 0, text.length());
    }

    @Override
    public Appendable append(CharSequence text, int start, int end) {
        check(end - start);
        out.append(text, start, end);
        return this;
    }

    @Override
    public Appendable append(char c) {
        check(1);
        out.append(c);
        return this;
    }

    private void check(int more) {
        if (out.length() + more > maxLength) {
            throw new UnrenderableTextException("The page would have more than " + maxLength + " characters");
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new UnrenderableTextException("Rendering took too long");
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
