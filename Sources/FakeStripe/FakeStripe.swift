/// Grows below.
