//! The order of the functions in the program: like beside like, which is what brotli makes most of.

use anyhow::{Result, bail};
use wasm_encoder::{
    CodeSection, DataCountSection, DataSection, ElementSection, ExportSection, FunctionSection, GlobalSection,
    ImportSection, MemorySection, Module, TableSection, TypeSection,
    reencode::{Error, Reencode},
};
use wasmparser::{FunctionBody, Parser, Payload, TypeRef};

/// The same program with its functions in the order of their types and, within a type, of their code.
pub fn by_likeness(wasm: &[u8]) -> Result<Vec<u8>> {
    let (mut imports, mut types, mut bodies) = (0, Vec::new(), Vec::new());
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    imports += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::FunctionSection(section) => types = section.into_iter().collect::<Result<_, _>>()?,
            Payload::CodeSectionEntry(body) => bodies.push(body),
            _ => {}
        }
    }
    let mut order: Vec<usize> = (0..bodies.len()).collect();
    order.sort_by_key(|&old| (types[old], bodies[old].as_bytes()));
    let mut new = vec![0; order.len()];
    for (place, &old) in (0..).zip(&order) {
        new[old] = imports + place;
    }
    let functions: Vec<_> = order.into_iter().map(|old| (types[old], bodies[old].clone())).collect();
    Renumbered { imports, new }.module(wasm, functions)
}

/// Functions under other numbers.
struct Renumbered {
    /// How many functions are imported; these keep their numbers.
    imports: u32,
    /// The new numbers of the others.
    new: Vec<u32>,
}

impl Renumbered {
    /// `wasm` with these functions, each with its type, in the place of its own, and without custom sections.
    fn module(mut self, wasm: &[u8], functions: Vec<(u32, FunctionBody)>) -> Result<Vec<u8>> {
        let mut module = Module::new();
        macro_rules! copy {
            ($section:expr, $kind:ident, $parse:ident) => {{
                let mut section = $kind::new();
                self.$parse(&mut section, $section)?;
                module.section(&section);
            }};
        }
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::TypeSection(s) => copy!(s, TypeSection, parse_type_section),
                Payload::ImportSection(s) => copy!(s, ImportSection, parse_import_section),
                Payload::FunctionSection(_) => {
                    let mut section = FunctionSection::new();
                    functions.iter().for_each(|(kind, _)| _ = section.function(*kind));
                    module.section(&section);
                }
                Payload::TableSection(s) => copy!(s, TableSection, parse_table_section),
                Payload::MemorySection(s) => copy!(s, MemorySection, parse_memory_section),
                Payload::GlobalSection(s) => copy!(s, GlobalSection, parse_global_section),
                Payload::ExportSection(s) => copy!(s, ExportSection, parse_export_section),
                Payload::ElementSection(s) => copy!(s, ElementSection, parse_element_section),
                Payload::DataCountSection { count, .. } => _ = module.section(&DataCountSection { count }),
                Payload::CodeSectionStart { .. } => {
                    let mut section = CodeSection::new();
                    for (_, body) in &functions {
                        self.parse_function_body(&mut section, body.clone())?;
                    }
                    module.section(&section);
                }
                Payload::DataSection(s) => copy!(s, DataSection, parse_data_section),
                Payload::Version { .. }
                | Payload::CodeSectionEntry(_)
                | Payload::CustomSection(_)
                | Payload::End(_) => {}
                other => bail!("unexpected part of the program: {other:?}"),
            }
        }
        Ok(module.finish())
    }
}

impl Reencode for Renumbered {
    type Error = std::convert::Infallible;

    fn function_index(&mut self, old: u32) -> Result<u32, Error> {
        Ok(old.checked_sub(self.imports).map_or(old, |n| self.new[n as usize]))
    }
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{Function, Instruction};
    use wasmparser::Operator;

    use super::*;

    #[test]
    fn functions_move_and_calls_follow() {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut functions = FunctionSection::new();
        let mut code = CodeSection::new();
        // The first calls the second, which does nothing and so comes first.
        for instructions in [&[Instruction::Call(1), Instruction::End][..], &[Instruction::End]] {
            functions.function(0);
            let mut body = Function::new([]);
            instructions.iter().for_each(|instruction| _ = body.instruction(instruction));
            code.function(&body);
        }
        let mut module = Module::new();
        module.section(&types).section(&functions).section(&code);

        let ordered = by_likeness(&module.finish()).unwrap();
        let mut calls = Vec::new();
        for payload in Parser::new(0).parse_all(&ordered) {
            let Payload::CodeSectionEntry(body) = payload.unwrap() else { continue };
            let first = body.get_operators_reader().unwrap().read().unwrap();
            calls.push(if let Operator::Call { function_index } = first { Some(function_index) } else { None });
        }
        assert_eq!(calls, [None, Some(0)]);
        assert_eq!(by_likeness(&ordered).unwrap(), ordered);
    }
}
