/// Passwords of twelve characters and more that are tried first: the head of the lists attackers share, and
/// their patterns.
enum CommonPasswords {
    /// - Parameter password: lower case, without spaces and joining signs.
    static func contains(_ password: String) -> Bool {
        let stem = String(password.reversed().drop { $0.isNumber || $0 == "!" }.reversed())
        return known.contains(password) || stems.contains(stem) || isStemRepeated(password)
    }

    /// `passwordpassword`, `qwertyqwerty`.
    private static func isStemRepeated(_ password: String) -> Bool {
        guard password.count.isMultiple(of: 2) else { return false }
        let half = password.prefix(password.count / 2)
        return half == password.suffix(half.count) && (stems.contains(String(half)) || Set(half).count < 6)
    }

    private static let stems: Set<String> = [
        "password", "passw0rd", "p@ssword", "p@ssw0rd", "passwort", "motdepasse", "contraseña", "welcome",
        "letmein", "iloveyou", "qwerty", "qwertz", "azerty", "qwertyuiop", "asdfghjkl", "zxcvbnm", "admin",
        "administrator", "changeme", "secret", "monkey", "dragon", "football", "baseball", "sunshine",
        "princess",
        "superman", "batman", "master", "trustno", "whatever", "starwars", "computer", "internet", "freedom",
        "qazwsx", "qazwsxedc", "summer", "winter", "spring", "autumn", "january", "february", "november",
        "december",
        "company", "client", "portal", "default", "temp", "test", "testing", "guest", "login", "mypassword",
        "newpassword",
        "thisismypassword", "yourpassword", "abcd", "abc", "hello", "helloworld", "google", "facebook",
    ]

    private static let known: Set<String> = [
        "qwertyuiop123", "qwertyuiopas", "1qaz2wsx3edc", "1q2w3e4r5t6y", "1q2w3e4r5t6y7u", "q1w2e3r4t5y6",
        "zaq12wsxcde3",
        "qwerty123456", "123456qwerty", "1234567890ab", "abcdefghijkl", "password1234", "iloveyou1234",
        "unknown12345",
        "correcthorsebatterystaple", "mynameisjohn", "thequickbrownfox", "letmeinplease", "opensesame123",
        "123456789qwerty", "qwertyasdfgh", "asdfghjklzxcvbnm", "zxcvbnmasdfghjkl", "147258369147",
        "159753159753",
        "987654321987", "112233445566", "123123123123", "121212121212", "123456123456", "qweasdzxc123",
        "passwordpassword",
    ]
}
