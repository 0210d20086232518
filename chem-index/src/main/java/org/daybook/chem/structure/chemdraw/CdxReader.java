package org.daybook.chem.structure.chemdraw;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.Reason;
import org.daybook.chem.structure.UnreadableStructureException;

/// Reads CDX, the binary form of the same objects: an object is its tag (highest bit set), its number, its properties
/// (tag, length, bytes) and the objects inside it, and ends with a zero. All numbers are little-endian.
///
/// The format is described in CambridgeSoft's *CDX File Format Specification*.
final class CdxReader {

    static final String START = "VjCD0100";
    private static final int HEADER_BYTES = 22;
    private static final int OBJECT = 0x8000;
    private static final int LONG_LENGTH = 0xFFFF;
    private static final int MAX_OBJECTS = 50_000;
    private static final int MAX_DEPTH = 50;
    private static final double UNITS_A_POINT = 65_536;
    private static final int STYLE_BYTES = 10;
    private static final Charset LETTERS = Charset.forName("windows-1252");

    private static final Map<Integer, String> KINDS = Map.of(
            0x8000, "CDXML", 0x8001, "page", 0x8002, "group", 0x8003, "fragment", 0x8004, "n", 0x8005, "b",
            0x8006, "t", 0x8007, "graphic", 0x800D, "scheme", 0x800E, "step");
    private static final List<String> NODES = List.of("Unspecified", "Element", "ElementList", "ElementListNickname",
            "Nickname", "Fragment", "Formula", "GenericNickname", "AnonymousAlternativeGroup",
            "NamedAlternativeGroup", "MultiAttachment", "VariableAttachment", "ExternalConnectionPoint", "LinkNode",
            "Monomer");
    private static final Map<Integer, String> ORDERS = Map.of(
            1, "1", 2, "2", 4, "3", 0x80, "1.5", 0x1000, "dative");
    private static final List<String> DISPLAYS = List.of("Solid", "Dash", "Hash", "WedgedHashBegin", "WedgedHashEnd",
            "Bold", "WedgeBegin", "WedgeEnd", "Wavy", "HollowWedgeBegin", "HollowWedgeEnd", "WavyWedgeBegin",
            "WavyWedgeEnd", "Dot", "DashDot");
    private static final List<String> RADICALS = List.of("None", "Singlet", "Doublet", "Triplet");
    private static final Map<Integer, String> ID_LISTS = Map.of(
            0x0431, "BondOrdering",
            0x0C01, "ReactionStepReactants", 0x0C02, "ReactionStepProducts", 0x0C04, "ReactionStepArrows",
            0x0C05, "ReactionStepObjectsAboveArrow", 0x0C06, "ReactionStepObjectsBelowArrow");

    private final ByteBuffer bytes;
    private int objects;

    private CdxReader(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    static boolean isCdx(byte[] bytes) {
        return bytes.length > HEADER_BYTES
                && new String(bytes, 0, START.length(), LETTERS).equals(START);
    }

    static DrawnObject read(byte[] bytes) {
        CdxReader reader = new CdxReader(bytes);
        try {
            reader.bytes.position(HEADER_BYTES);
            DrawnObject root = new DrawnObject("document");
            reader.readInto(root, 0);
            return root;
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw fault("structure.the-drawing-ends-early");
        }
    }

    private void readInto(DrawnObject object, int depth) {
        if (depth > MAX_DEPTH) {
            throw fault("structure.the-drawing-is-too-large");
        }
        while (bytes.remaining() >= 2) {
            int tag = unsigned();
            if (tag == 0) {
                return;
            }
            if ((tag & OBJECT) != 0) {
                readObject(object, tag, depth);
            } else {
                readProperty(object, tag);
            }
        }
        if (depth > 1) {
            throw new BufferUnderflowException();
        }
    }

    private void readObject(DrawnObject parent, int tag, int depth) {
        if (++objects > MAX_OBJECTS) {
            throw fault("structure.the-drawing-is-too-large");
        }
        DrawnObject object = new DrawnObject(KINDS.getOrDefault(tag, "other"));
        object.values().put("id", Integer.toUnsignedString(bytes.getInt()));
        parent.children().add(object);
        readInto(object, depth + 1);
    }

    private void readProperty(DrawnObject object, int tag) {
        int length = unsigned();
        int size = length == LONG_LENGTH ? bytes.getInt() : length;
        if (size < 0 || size > bytes.remaining()) {
            throw new BufferUnderflowException();
        }
        ByteBuffer value = bytes.slice(bytes.position(), size).order(ByteOrder.LITTLE_ENDIAN);
        bytes.position(bytes.position() + size);
        if (object.kind().equals("t") && tag == 0x0700) {
            object.words().append(words(value));
        } else if (ID_LISTS.containsKey(tag)) {
            object.values().put(ID_LISTS.get(tag), ids(value));
        } else {
            put(object, tag, value);
        }
    }

    private static void put(DrawnObject object, int tag, ByteBuffer value) {
        Map<String, String> values = object.values();
        switch (tag) {
            case 0x0200 -> {
                double y = value.getInt() / UNITS_A_POINT;
                values.put("p", value.getInt() / UNITS_A_POINT + " " + y);
            }
            case 0x0204 -> {
                double top = value.getInt() / UNITS_A_POINT;
                double left = value.getInt() / UNITS_A_POINT;
                double bottom = value.getInt() / UNITS_A_POINT;
                values.put("BoundingBox", left + " " + top + " " + value.getInt() / UNITS_A_POINT + " " + bottom);
            }
            case 0x0400 -> values.put("NodeType", named(NODES, number(value)));
            case 0x0402 -> values.put("Element", String.valueOf(number(value)));
            case 0x0420 -> values.put("Isotope", String.valueOf(number(value)));
            case 0x0421 -> values.put("Charge", String.valueOf(number(value)));
            case 0x0422 -> values.put("Radical", named(RADICALS, number(value)));
            case 0x042B -> values.put("NumHydrogens", String.valueOf(number(value)));
            case 0x0433 -> values.put("GenericNickname", LETTERS.decode(value).toString());
            case 0x0600 -> values.put("Order", ORDERS.getOrDefault(number(value), "other"));
            case 0x0601 -> values.put("Display", named(DISPLAYS, number(value)));
            case 0x0604 -> values.put("B", Integer.toUnsignedString(value.getInt()));
            case 0x0605 -> values.put("E", Integer.toUnsignedString(value.getInt()));
            case 0x0A02 -> values.put("ArrowType", number(value) == 0 ? "NoHead" : "FullHead");
            default -> { }
        }
    }

    private static String named(List<String> names, int number) {
        return number >= 0 && number < names.size() ? names.get(number) : "other";
    }

    /// A signed number of one, two or four bytes.
    private static int number(ByteBuffer value) {
        return switch (value.remaining()) {
            case 1 -> value.get();
            case 2, 3 -> value.getShort();
            case 0 -> 0;
            default -> value.getInt();
        };
    }

    private static String ids(ByteBuffer value) {
        List<String> ids = new ArrayList<>();
        while (value.remaining() >= Integer.BYTES) {
            ids.add(Integer.toUnsignedString(value.getInt()));
        }
        return String.join(" ", ids);
    }

    private static String words(ByteBuffer value) {
        int styles = value.remaining() < 2 ? 0 : value.getShort() & 0xFFFF;
        int start = Math.min(value.limit(), value.position() + styles * STYLE_BYTES);
        value.position(start);
        return LETTERS.decode(value).toString().replace('\r', '\n');
    }

    private int unsigned() {
        return bytes.getShort() & 0xFFFF;
    }

    private static UnreadableStructureException fault(String reason) {
        return new UnreadableStructureException(Format.REACTION, Reason.of(reason), START);
    }
}
