package se.backabarnet;

/** The check digit at the end of personal and organisation numbers: every second digit counts double, from the first on. */
public final class Luhn {

    private Luhn() {}

    /** @param digits nothing but digits, an even number of them */
    public static boolean holds(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int counted = (digits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }
}
