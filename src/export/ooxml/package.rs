//! Writes zip files in the simple form that readers of office documents expect: stored entries, sizes in the headers,
//! one fixed time, no zip64.

use super::super::file::Error;

/// 1 January 1980, 0:00, the earliest time in a zip file. Fixed, because the bytes must not depend on a clock.
const DATE: u16 = 0x0021;

/// Bit 11 of the flags: the name is UTF-8 (APPNOTE 4.4.4). Without it Windows reads the name in the code page of the
/// machine. Not set for ASCII names, like in office programs.
const UTF8_NAME: u16 = 0x0800;

/// Compression method 0 (APPNOTE 4.4.5).
const STORED: u16 = 0;

/// A zip file under construction.
#[derive(Default)]
pub(crate) struct Package {
    bytes: Vec<u8>,
    directory: Vec<u8>,
    count: u16,
}

impl Package {
    /// Adds a part of an office document. Parts are written in the order of the calls; `[Content_Types].xml` has to be
    /// the first.
    pub(crate) fn add(&mut self, name: &str, content: &str) -> Result<(), Error> {
        self.add_bytes(name, content.as_bytes())
    }

    /// Adds an entry.
    pub(crate) fn add_bytes(&mut self, name: &str, content: &[u8]) -> Result<(), Error> {
        let offset = size(self.bytes.len())?;

        let mut head = Vec::with_capacity(26);
        let flags = if name.is_ascii() { 0 } else { UTF8_NAME };
        for field in [20, flags, STORED, 0, DATE] {
            push_u16(&mut head, field);
        }
        push_u32(&mut head, crc32fast::hash(content));
        // The compressed and the uncompressed size.
        push_u32(&mut head, size(content.len())?);
        push_u32(&mut head, size(content.len())?);
        push_u16(&mut head, u16::try_from(name.len()).map_err(|_| Error::TooLarge)?);
        push_u16(&mut head, 0);

        self.bytes.extend(b"PK\x03\x04");
        self.bytes.extend(&head);
        self.bytes.extend(name.as_bytes());
        self.bytes.extend(content);

        self.directory.extend(b"PK\x01\x02");
        push_u16(&mut self.directory, 20);
        self.directory.extend(&head);
        // No comment, disk 0, no attributes.
        self.directory.extend([0; 10]);
        push_u32(&mut self.directory, offset);
        self.directory.extend(name.as_bytes());
        self.count = self.count.checked_add(1).ok_or(Error::TooLarge)?;
        Ok(())
    }

    /// Returns the whole file.
    pub(crate) fn finish(mut self) -> Result<Vec<u8>, Error> {
        let offset = size(self.bytes.len())?;
        let length = size(self.directory.len())?;
        self.bytes.append(&mut self.directory);
        self.bytes.extend(b"PK\x05\x06\0\0\0\0");
        push_u16(&mut self.bytes, self.count);
        push_u16(&mut self.bytes, self.count);
        push_u32(&mut self.bytes, length);
        push_u32(&mut self.bytes, offset);
        push_u16(&mut self.bytes, 0);
        Ok(self.bytes)
    }
}

fn size(length: usize) -> Result<u32, Error> {
    u32::try_from(length).map_err(|_| Error::TooLarge)
}

fn push_u16(out: &mut Vec<u8>, number: u16) {
    out.extend(number.to_le_bytes());
}

fn push_u32(out: &mut Vec<u8>, number: u32) {
    out.extend(number.to_le_bytes());
}
