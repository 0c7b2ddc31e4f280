-- nvim --headless -u NONE -i NONE -n FILE -c 'luafile nvim.lua'; what it sees goes to standard output.
local seen = {}
local number = tonumber(os.getenv('LINE'))
local caps = vim.lsp.protocol.make_client_capabilities()
local encoding = os.getenv('ENCODING')
if encoding then caps.general = { positionEncodings = { encoding } } end
local start = vim.lsp.start_client
local id = start({
  name = 'brief', cmd = { os.getenv('PYTHON'), '-m', 'brief_cli', 'server' },
  root_dir = os.getenv('ROOT'), capabilities = caps, offset_encoding = encoding,
})
vim.lsp.buf_attach_client(0, id)
local client = vim.lsp.get_client_by_id(id)

local function text() return vim.api.nvim_buf_get_lines(0, number, number + 1, true)[1] end
-- What each finding on the line covers, cut by the columns that Neovim made of its places.
local function cut()
  local found = {}
  for _, d in ipairs(vim.diagnostic.get(0, { lnum = number })) do
    found[d.code] = text():sub(d.col + 1, d.end_col)
  end
  return found
end
local function until_(what) return vim.wait(20000, what, 20) end
local function ask(method, params) return vim.lsp.buf_request_sync(0, method, params, 20000)[id].result end
local function at(line, byte)
  vim.api.nvim_win_set_cursor(0, { line + 1, byte })
  return vim.lsp.util.make_position_params(0, client.offset_encoding)
end

until_(function() return next(cut()) ~= nil end)
seen.encoding = client.server_capabilities.positionEncoding
seen.opened = cut()
-- typed at the head of the line, everything moves
vim.api.nvim_buf_set_text(0, number, 0, number, 0, { '😀 ' })
local function is_moved()
  for _, d in ipairs(vim.diagnostic.get(0, { lnum = number })) do
    if d.code == 'T501' then return text():sub(d.col + 1, d.end_col) == ',' end
  end
end
until_(is_moved)
vim.wait(600)
seen.moved = cut()
vim.api.nvim_buf_set_text(0, number, 0, number, #'😀 ', { '' })
vim.wait(600)
local page = ask('textDocument/hover', at(number, text():find(',', 1, true) - 1))
seen.hover = page and page.contents.value
local edits = vim.lsp.util.make_range_params(0, client.offset_encoding)
edits.context = { only = { 'source.fixAll' }, diagnostics = {} }
for _, action in ipairs(ask('textDocument/codeAction', edits) or {}) do
  vim.lsp.util.apply_workspace_edit(action.edit, client.offset_encoding)
end
seen.fixed = text()
seen.gone = until_(function() return next(cut()) == nil end)
-- a finding comes while one types
vim.api.nvim_buf_set_text(0, number, 0, number, 0, { 'قال, ' })
seen.came = until_(function() return cut().T501 == ',' end)
vim.api.nvim_buf_set_lines(0, 4, 4, true, { 'mark' })
local listed = ask('textDocument/completion', at(4, 4))
seen.completion = {}
for _, item in ipairs(listed and listed.items or {}) do table.insert(seen.completion, item.label) end
seen.symbols = {}
for _, symbol in ipairs(ask('textDocument/documentSymbol', { textDocument = vim.lsp.util.make_text_document_params() }) or {}) do
  table.insert(seen.symbols, symbol.name)
end
vim.lsp.stop_client(id)
seen.stopped = until_(function() return vim.lsp.client_is_stopped(id) end)
io.stdout:write('SEEN ' .. vim.json.encode(seen) .. '\n')
vim.cmd('qa!')
