"""Writers: each turns an `Article` into the bytes of one file, and knows no reader."""
