package org.daybook.files.photo;

/// What a photo tells beside its picture.
public enum Trace {
    POSITION("position"),
    SERIAL_NUMBER("serial numbers"),
    PERSON("names of people"),
    MAKER_NOTE("notes of the camera’s maker"),
    CAMERA("camera data"),
    THUMBNAIL("thumbnail"),
    EDITING("data of editing programs"),
    TEXT("texts and comments"),
    FURTHER("further pictures or data behind the picture"),
    OTHER("other data");

    private final String words;

    Trace(String words) {
        this.words = words;
    }

    /// What it is, for the sender.
    public String words() {
        return words;
    }
}
