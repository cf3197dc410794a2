//! Texts in the encodings that the browser knows.

use js_sys::Uint8Array;
use web_sys::{TextDecoder, TextDecoderOptions};

/// The text of these bytes in the first of the encodings in which they are one.
pub fn decode(bytes: &[u8], encodings: &[&str]) -> Option<String> {
    let array = Uint8Array::from(bytes);
    let decoded = |encoding: &&str| {
        let options = TextDecoderOptions::new();
        options.set_fatal(true);
        let decoder = TextDecoder::new_with_label_and_options(encoding, &options).ok()?;
        decoder.decode_with_buffer_source(&array).ok()
    };
    encodings.iter().find_map(decoded)
}
