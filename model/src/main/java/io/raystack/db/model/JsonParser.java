package io.raystack.db.model;

import io.raystack.db.errors.DataError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one JSON document (RFC 8259), strictly. Belongs to one thread. */
final class JsonParser {
    /** Longer numbers are refused: nobody means them, and comparing them costs more than reading them. */
    private static final int LONGEST_NUMBER = 1000;

    private final String text;
    private int at;
    private int depth;

    JsonParser(String text) {
        this.text = text;
    }

    Json document() {
        Json value = value();
        space();
        if (at < text.length()) {
            throw error("the end of the document");
        }
        return value;
    }

    private Json value() {
        space();
        return switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> Json.of(string());
            case 't' -> word("true", Json.TRUE);
            case 'f' -> word("false", Json.FALSE);
            case 'n' -> word("null", Json.NULL);
            default -> number();
        };
    }

    private Json object() {
        enter();
        Map<String, Json> members = new LinkedHashMap<>();
        at++;
        space();
        if (peek() != '}') {
            do {
                space();
                if (peek() != '"') {
                    throw error("a name in double quotes");
                }
                String name = string();
                space();
                take(':', "a colon");
                members.put(name, value());
                space();
            } while (taken(','));
        }
        take('}', "a comma or }");
        depth--;
        return Json.object(members);
    }

    private Json array() {
        enter();
        List<Json> elements = new ArrayList<>();
        at++;
        space();
        if (peek() != ']') {
            do {
                elements.add(value());
                space();
            } while (taken(','));
        }
        take(']', "a comma or ]");
        depth--;
        return Json.array(elements);
    }

    private String string() {
        at++;
        int from = at;
        while (peek() != '"' && peek() != '\\' && peek() >= ' ') {
            at++;
        }
        if (peek() == '"') {
            return text.substring(from, at++);
        }
        StringBuilder out = new StringBuilder(text.substring(from, at));
        while (!taken('"')) {
            char c = peek();
            if (c < ' ') {
                throw error(
                        at < text.length() ? "an escape: a string holds no bare control character" : "a closing quote");
            }
            at++;
            out.append(c == '\\' ? escape() : c);
        }
        return out.toString();
    }

    private char escape() {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> {
                at--;
                throw error("one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u");
            }
        };
    }

    private char unicode() {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(peek(), 16);
            if (digit < 0 || peek() > 'f') {
                throw error("four hexadecimal digits");
            }
            code = code * 16 + digit;
            at++;
        }
        return (char) code;
    }

    private Json number() {
        int from = at;
        taken('-');
        if (!taken('0')) {
            digits("a value");
        }
        if (taken('.')) {
            digits("a digit");
        }
        if (taken('e') || taken('E')) {
            if (!taken('+')) {
                taken('-');
            }
            digits("a digit");
        }
        if (at - from > LONGEST_NUMBER) {
            throw error("a number of at most " + LONGEST_NUMBER + " characters");
        }
        try {
            return Json.of(new BigDecimal(text.substring(from, at)));
        } catch (NumberFormatException e) {
            throw error("a number with a smaller exponent");
        }
    }

    private void digits(String wanted) {
        int from = at;
        while (peek() >= '0' && peek() <= '9') {
            at++;
        }
        if (at == from) {
            throw error(wanted);
        }
    }

    private Json word(String word, Json value) {
        if (!text.startsWith(word, at)) {
            throw error("a value");
        }
        at += word.length();
        return value;
    }

    private void enter() {
        if (++depth > Json.MAX_DEPTH) {
            throw error("at most " + Json.MAX_DEPTH + " levels");
        }
    }

    private void space() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    /** The next character; NUL, which is legal nowhere, at the end. */
    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private boolean taken(char wanted) {
        if (at < text.length() && text.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private void take(char wanted, String name) {
        if (!taken(wanted)) {
            throw error(name);
        }
    }

    private DataError error(String wanted) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < at; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                start = i + 1;
            }
        }
        String found = at >= text.length() ? "the text ends" : "there is " + shown(text.charAt(at));
        return new DataError(
                "json.syntax",
                "Not JSON: line " + line + ", column " + (at - start + 1) + " needs " + wanted + ", but " + found + ".",
                "Check the document there.",
                null);
    }

    private static String shown(char c) {
        return c > ' ' && c < 127 ? "'" + c + "'" : String.format("U+%04X", (int) c);
    }
}
