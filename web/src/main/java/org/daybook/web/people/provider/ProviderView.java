package org.daybook.web.people.provider;

/// A provider that people can sign in with.
///
/// @param key in addresses
/// @param name what people know it by
public record ProviderView(String key, String name) {
}
